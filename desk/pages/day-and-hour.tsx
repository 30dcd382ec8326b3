import { words } from '../words';

/** The fields of a day and an hour. @param of tells them from others on the page */
export function DayAndHour({ of }: { of: string }) {
  return (
    <div className="dhz inset">
      <div>
        <label htmlFor={`${of}-day`}>{words.times.day}</label>
        <input id={`${of}-day`} name="day" autoComplete="off" />
      </div>
      <div>
        <label htmlFor={`${of}-hour`}>{words.times.hour}</label>
        <input id={`${of}-hour`} name="hour" autoComplete="off" />
      </div>
    </div>
  );
}
